package org.suyuan.authorization.wording;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.suyuan.authorization.Deficit;
import org.suyuan.authorization.Duty;
import org.suyuan.authorization.Failure;
import org.suyuan.authorization.Hop;
import org.suyuan.authorization.Reason;
import org.suyuan.authorization.Request;
import org.suyuan.authorization.Verdict;
import org.suyuan.authorization.Verdict.Status;
import org.suyuan.model.Urn;

/**
 * A verdict as a plain sentence in Chinese and English: who may or may not do what, by whose papers, from when until when, by
 * which articles, who looks after whom, and what is missing. The fragments, put one after the other, are the sentence; each
 * names the paper, unit, dataset or article that it speaks of, so that a reader can go there.
 */
public record DutySentence(List<Fragment> zh, List<Fragment> en) {
    /** A part of a sentence, and what it speaks of. */
    public record Fragment(String text, Urn about) {}

    public DutySentence {
        zh = List.copyOf(zh);
        en = List.copyOf(en);
    }

    /**
     * Says a verdict.
     *
     * @param zone in which days are told
     */
    public static DutySentence of(Verdict verdict, Names names, ZoneId zone) {
        return new DutySentence(said(verdict, new Chinese(names, zone)), said(verdict, new English(names, zone)));
    }

    public String chinese() {
        return zh.stream().map(Fragment::text).collect(Collectors.joining());
    }

    public String english() {
        return en.stream().map(Fragment::text).collect(Collectors.joining());
    }

    private static List<Fragment> said(Verdict verdict, Tongue tongue) {
        Request request = verdict.request();
        List<Fragment> fragments = new ArrayList<>();
        fragments.add(new Fragment(tongue.answer(verdict.status(), request), request.dataset()));
        verdict.beginning()
                .ifPresent(root -> fragments.add(new Fragment(
                        tongue.begins(root, request), root.grantor().orElse(request.dataset()))));
        Optional<Failure> failure = verdict.failure();
        int holding = failure.map(Failure::hop).orElse(verdict.chain().size());
        boolean endWritten = Hop.isEndWritten(verdict.chain());
        for (Hop hop : verdict.chain().subList(0, holding)) {
            fragments.add(
                    new Fragment(tongue.gives(hop, endWritten), hop.paper().urn()));
        }
        failure.ifPresent(
                one -> fragments.add(new Fragment(tongue.breaks(verdict.chain().get(one.hop()), one), one.paper())));
        if (verdict.status() == Status.ALLOWED) {
            Duty.of(verdict).forEach(duty -> fragments.add(new Fragment(tongue.owes(duty), duty.paper())));
        }
        for (Deficit one : verdict.deficits()) {
            fragments.add(new Fragment(tongue.lacks(one), one.paper()));
        }
        for (Reason one : verdict.reasons()) {
            fragments.add(new Fragment(tongue.remarks(one), one.about()));
        }
        fragments.add(new Fragment(tongue.end(), request.dataset()));
        return fragments;
    }
}
