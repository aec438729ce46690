package org.suyuan.accountability;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suyuan.accountability.Answer.MissingPost;
import org.suyuan.model.Urn;

/**
 * An answer as a plain sentence in Chinese and English. The fragments, put one after the other, are the sentence; each names the
 * link that it tells and the thing that it speaks of, so that a reader can go there.
 */
public record AnswerSentence(List<Fragment> zh, List<Fragment> en) {
    /**
     * A part of a sentence.
     *
     * @param link the place in {@link Answer#links} of what it tells; null if it tells no link
     */
    public record Fragment(String text, @Nullable Integer link, Urn about) {}

    public AnswerSentence {
        zh = List.copyOf(zh);
        en = List.copyOf(en);
    }

    public String chinese() {
        return zh.stream().map(Fragment::text).collect(Collectors.joining());
    }

    public String english() {
        return en.stream().map(Fragment::text).collect(Collectors.joining());
    }

    /**
     * Says an answer.
     *
     * @param subject what it is about: the dataset that is meant, or the unit
     * @param zone in which days are told
     */
    static AnswerSentence of(
            Urn subject,
            @Nullable Status status,
            List<Link> links,
            List<MissingPost> missing,
            Words.Names names,
            Instant at,
            ZoneId zone) {
        String day = LocalDate.ofInstant(at, zone).toString();
        return new AnswerSentence(
                said(subject, status, links, missing, day, new Chinese(names, zone)),
                said(subject, status, links, missing, day, new English(names, zone)));
    }

    private static List<Fragment> said(
            Urn subject,
            @Nullable Status status,
            List<Link> links,
            List<MissingPost> missing,
            String day,
            Words words) {
        List<Fragment> fragments = new ArrayList<>();
        fragments.add(new Fragment(words.opens(subject, status, day), null, subject));
        for (int i = 0; i < links.size(); i++) {
            Link link = links.get(i);
            fragments.add(new Fragment(words.tells(link), i, link.unit().urn()));
        }
        for (MissingPost one : missing) {
            fragments.add(new Fragment(words.misses(one), null, one.unit().urn()));
        }
        fragments.add(new Fragment(words.ends(), null, subject));
        return fragments;
    }
}
