package org.suyuan.ingest.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suyuan.ingest.table.Table;
import org.suyuan.ingest.workbook.Mapping.Assigned;
import org.suyuan.ingest.workbook.Recognised;
import org.suyuan.ingest.workbook.Synonyms;
import org.suyuan.ingest.workbook.Workbooks;

/** The bundled synonyms, beside the kinds of row that there are. */
class HeaderSynonymsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "转委托同意; 授权编号,同意文件,同意单位,同意日期,失效日期; 授权,文件,作出单位,有效期自,有效期至",
                "委托协议; 授权编号,协议编号,生效日期,失效日期; 授权,文件,有效期自,有效期至",
                "共享授权台账; 共享编号,授权单位,使用单位,数据资源,用途,使用方式,开始时间,结束时间,批准日期;" + "授权,授权方,被授权方,数据集,目的,处理方式,有效期自,有效期至,授权日期"
            })
    void whatPeopleWriteOverAColumnIsTakenForTheColumn(String name, String headers, String targets) {
        List<String> written = List.of(headers.split(",", -1));
        Table sheet = SheetText.sheet(
                name,
                String.join("|", written) + "\n" + "|甲".repeat(written.size()).substring(1));

        Recognised found = new Workbooks(Targets.all(), Synonyms.bundled()).recognise(sheet, List.of());

        Map<String, String> taken = new TreeMap<>();
        for (Assigned one :
                ((Recognised.New) found).proposals().get(0).confirmed("ours").columns()) {
            taken.put(written.get(one.column()), one.target());
        }
        Map<String, String> expected = new TreeMap<>();
        for (int i = 0; i < written.size(); i++) {
            expected.put(written.get(i), targets.split(",", -1)[i]);
        }
        assertThat(taken).isEqualTo(expected);
    }

    /** A line for a column that is not there, or is called otherwise by now, would be lost. */
    @Test
    void everyLineIsForAColumnThatThereIs() throws IOException {
        Map<String, Set<String>> columns = Sheets.ALL.stream()
                .collect(Collectors.toMap(sheet -> sheet.name().zh(), sheet -> sheet.columns().stream()
                        .map(column -> column.header().zh())
                        .collect(Collectors.toSet())));
        Set<String> any = columns.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        Set<String> lost = new HashSet<>();
        String kind = "*";
        for (String line : lines()) {
            if (line.startsWith("[")) {
                kind = line.substring(1, line.indexOf(']'));
            } else {
                Set<String> known = kind.equals("*") ? any : columns.getOrDefault(kind, Set.of());
                Arrays.stream(line.substring(0, line.indexOf(':')).split("\\+", -1))
                        .filter(column -> !column.isEmpty() && !known.contains(column))
                        .forEach(lost::add);
            }
        }

        assertThat(lost).isEmpty();
    }

    private static List<String> lines() throws IOException {
        try (InputStream file = Synonyms.class.getResourceAsStream("synonyms.txt")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
            return Stream.of(text.split("\n", -1))
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}
