package org.suyuan.authorization;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;

/** What is done with data (SZ-3). Operations are concepts: others may be told, these have a word of their own. */
public enum Operation {
    COLLECT("收集"),
    STORE("存储"),
    USE("使用"),
    PROCESS("加工"),
    TRANSMIT("传输"),
    PROVIDE("提供"),
    PUBLISH("公开"),
    DELETE("删除"),
    GENERATE("产生"),
    AGGREGATE("汇聚"),
    SHARE("共享"),
    EXCHANGE("交换"),
    DESTROY("销毁"),
    BACKUP("备份"),
    MINE("挖掘"),
    QUERY("查阅"),
    HANDOVER("移交"),
    ENTRUST("委托");

    /** All that an interim custodian may do: keep, back up, hand over (decision 3). */
    public static final Set<Urn> OF_A_CUSTODIAN = Set.of(STORE.urn(), BACKUP.urn(), HANDOVER.urn());

    /** What cannot be done but to somebody. */
    public static final Set<Urn> WITH_RECIPIENT = Set.of(PROVIDE.urn(), SHARE.urn(), EXCHANGE.urn(), HANDOVER.urn());

    private final String zh;

    Operation(String zh) {
        this.zh = zh;
    }

    /** What it is called in Chinese. */
    public String zh() {
        return zh;
    }

    public Urn urn() {
        return of(name());
    }

    /** The one of this word, in English or Chinese; empty if none is called so. */
    public static Optional<Operation> called(String word) {
        return Arrays.stream(values())
                .filter(one -> one.name().equals(word) || one.zh.equals(word))
                .findFirst();
    }

    /** All there are, for people: 存储 STORE, 使用 USE … */
    public static String words() {
        return Arrays.stream(values()).map(one -> one.zh + " " + one.name()).collect(Collectors.joining(", "));
    }

    /** One that may have no word of its own. */
    public static Urn of(String word) {
        return Urn.of(Kind.CONCEPT, "operation", word);
    }
}
