package org.suyuan.authorization.deciding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.suyuan.authorization.Duty;
import org.suyuan.authorization.Duty.Share;
import org.suyuan.authorization.Operation;
import org.suyuan.authorization.Purpose;
import org.suyuan.authorization.Request;
import org.suyuan.authorization.Situation;
import org.suyuan.authorization.Verdict;
import org.suyuan.authorization.wording.DutySentence;
import org.suyuan.authorization.wording.DutySentence.Fragment;
import org.suyuan.authorization.wording.Names;
import org.suyuan.model.Urn;

/** An answer said in a sentence, and who looks after whom. */
class WordingTest {
    private static final Map<String, List<String>> NAMES = Map.of(
            "hospital", List.of("市一医院", "City Hospital"),
            "vendor", List.of("云服务商", "the cloud provider"),
            "labels", List.of("标注公司", "the labelling company"),
            "visits", List.of("门诊就诊", "Outpatient visits"),
            "STORE", List.of("存储", "store"),
            "CARE", List.of("诊疗", "care"));

    private static final List<Urn> SO = List.of(Words.provision("SZ-13"));

    private static final Names IN_BOTH = new Names() {
        @Override
        public String zh(Urn thing) {
            return named(thing, 0);
        }

        @Override
        public String en(Urn thing) {
            return named(thing, 1);
        }
    };

    private static final String ENTRUSTED = """
            unit hospital in shenzhen
            unit vendor in shenzhen
            unit labels in shenzhen
            norm SZ-13 of shenzhen 2024-01-01..2029-01-01
            rules shenzhen 2024-01-01.. SPECIFIC BY:SUB_ENTRUSTMENT_CONSENT=SZ-13i,CONFIDENTIALITY_AGREEMENT=SZ-13b DUTIES:SZ-13
            hospital answers for visits 2020-01-01.. by SZ-6
            paper e1: ENTRUSTMENT hospital -> vendor 2024-01-01..2026-01-01
                everything
                purposes CARE
                cites SZ-13
                agreement 2024-01-01..
                confidentiality 2024-01-01..
            paper s1: SUB_ENTRUSTMENT vendor -> labels 2024-03-01..2026-01-01
                under e1
                agreement 2024-01-01..
                consent of hospital 2024-04-01..
            """;

    @Test
    void itIsSaidInChineseAndEnglish() {
        DutySentence sentence = said("labels", "2024-06-01");

        assertThat(sentence.chinese())
                .isEqualTo("标注公司于2024-06-01可以对门诊就诊进行存储，目的为诊疗"
                        + "；市一医院对门诊就诊负责（SZ-6）"
                        + "；市一医院给予云服务商的委托，自2024-01-01起至2026-01-01前有效（SZ-13）"
                        + "；云服务商给予标注公司的转委托，自2024-04-01起至2026-01-01前有效"
                        + "；市一医院对云服务商的处理承担指导监督责任（SZ-13）"
                        + "；云服务商对所受托的数据承担具体管理责任（SZ-13）"
                        + "；市一医院对标注公司的处理承担指导监督责任（SZ-13）"
                        + "；云服务商对标注公司的处理承担具体管理责任（SZ-13）"
                        + "；存在缺陷但不影响效力：缺少保密协议（SZ-13b）"
                        + "；有一份授权没有引用当地依据。");
        assertThat(sentence.english())
                .isEqualTo("the labelling company may, on 2024-06-01, do the following with Outpatient visits: store,"
                        + " for the purpose of care"
                        + "; City Hospital answers for Outpatient visits (SZ-6)"
                        + "; entrustment by City Hospital to the cloud provider, from 2024-01-01 until before"
                        + " 2026-01-01 (SZ-13)"
                        + "; sub-entrustment by the cloud provider to the labelling company, from 2024-04-01 until"
                        + " before 2026-01-01"
                        + "; City Hospital keeps guidance and supervision of what the cloud provider does (SZ-13)"
                        + "; the cloud provider bears the specific management of what it was entrusted with"
                        + " (SZ-13)"
                        + "; City Hospital keeps guidance and supervision of what the labelling company does"
                        + " (SZ-13)"
                        + "; the cloud provider bears the specific management of what the labelling company does"
                        + " (SZ-13)"
                        + "; a deficit, though not void: the confidentiality agreement is missing (SZ-13b)"
                        + "; a paper cites no norm of the place.");
    }

    @Test
    void aDenialSaysWhereTheChainBreaks() {
        DutySentence sentence = said("labels", "2024-03-15");

        assertThat(sentence.chinese())
                .startsWith("标注公司于2024-03-15不得对门诊就诊进行存储，目的为诊疗")
                .contains("；给予标注公司的转委托不能支持：转委托未经责任单位同意（SZ-13i）");
        assertThat(sentence.english())
                .contains("; the sub-entrustment to the labelling company does not carry it: the responsible unit has"
                        + " not consented to the sub-entrustment (SZ-13i)");
    }

    @Test
    void whatIsNotSharedLacksALawAndWhoGaveWayToAnotherExistsStill() {
        Situation world = Sketch.situation("""
                unit hospital in shenzhen
                unit vendor in shenzhen
                unit labels in shenzhen
                rules shenzhen 2024-01-01.. BY:NOT_SHARED=SZ-35
                dataset visits is NOT_SHARED impersonal
                hospital answers for visits
                paper g1: SHARING hospital -> labels 2024-01-01..2026-01-01
                    everything
                    purposes CARE
                paper e1: ENTRUSTMENT hospital -> vendor 2024-01-01..2026-01-01
                    everything
                    purposes CARE
                    novated vendor to labels 2024-03-01
                """);

        String shared = DutySentence.of(asked(world, "labels", "2024-02-01"), IN_BOTH, Words.ZONE)
                .chinese();
        String novated = DutySentence.of(asked(world, "vendor", "2024-06-01"), IN_BOTH, Words.ZONE)
                .chinese();

        assertThat(shared).contains("不能支持：数据列为不予共享，且无法律另行规定（SZ-35）");
        assertThat(novated).contains("不能支持：其位置已由其他单位承接").doesNotContain("不存续");
    }

    @Test
    void anEndThatIsNotWrittenIsNotSaidToBeOpen() {
        Situation world = Sketch.situation("""
                unit hospital in shenzhen
                unit vendor in shenzhen
                unit labels in shenzhen
                dataset visits is UNCONDITIONAL impersonal
                hospital answers for visits
                paper g1: SHARING hospital -> vendor 2024-01-01
                    everything
                    purposes CARE
                    passable
                paper d1: PUBLIC_DELEGATION vendor -> labels 2024-02-01..
                    under g1
                paper d2: PUBLIC_DELEGATION hospital -> open 2024-01-01..
                    everything
                """);

        DutySentence shared = DutySentence.of(asked(world, "labels", "2024-06-01"), IN_BOTH, Words.ZONE);
        DutySentence open = DutySentence.of(asked(world, "open", "2024-06-01"), IN_BOTH, Words.ZONE);

        assertThat(shared.chinese())
                .contains("；市一医院给予云服务商的共享授权，自2024-01-01起，未写明截止时间；")
                .contains("；云服务商给予标注公司的行政委托，自2024-02-01起，未写明截止时间；")
                .doesNotContain("长期有效");
        assertThat(shared.english())
                .contains(", from 2024-01-01, no end written;")
                .doesNotContain(", open");
        assertThat(open.chinese()).contains("自2024-01-01起长期有效");
        assertThat(open.english()).contains(", from 2024-01-01, open");
    }

    @Test
    void everyFragmentNamesWhatItSpeaksOf() {
        assertThat(said("labels", "2024-06-01").en())
                .extracting(Fragment::about)
                .startsWith(Words.dataset("visits"), Words.unit("hospital"), Words.paper("e1"), Words.paper("s1"));
        assertThat(said("labels", "2024-06-01").zh())
                .hasSameSizeAs(said("labels", "2024-06-01").en());
    }

    /** Decision 14: two duties that stay apart. */
    @Test
    void theProviderAboveManagesAndTheResponsibleUnitSupervises() {
        Verdict verdict = asked("labels", "2024-06-01");

        assertThat(Duty.of(verdict))
                .containsExactly(
                        new Duty(
                                Share.GUIDES_AND_SUPERVISES,
                                Words.unit("hospital"),
                                Words.unit("vendor"),
                                Words.paper("e1"),
                                SO),
                        new Duty(Share.MANAGES, Words.unit("vendor"), Words.unit("vendor"), Words.paper("e1"), SO),
                        new Duty(
                                Share.GUIDES_AND_SUPERVISES,
                                Words.unit("hospital"),
                                Words.unit("labels"),
                                Words.paper("s1"),
                                SO),
                        new Duty(Share.MANAGES, Words.unit("vendor"), Words.unit("labels"), Words.paper("s1"), SO));
    }

    private static DutySentence said(String unit, String day) {
        return DutySentence.of(asked(unit, day), IN_BOTH, Words.ZONE);
    }

    private static Verdict asked(String unit, String day) {
        return asked(Sketch.situation(ENTRUSTED), unit, day);
    }

    private static Verdict asked(Situation world, String unit, String day) {
        return new Deciding(world)
                .mayProcess(Request.of(
                        Words.unit(unit),
                        Words.dataset("visits"),
                        Operation.STORE.urn(),
                        Purpose.of("CARE"),
                        Words.instant(day)));
    }

    private static String named(Urn thing, int language) {
        List<String> parts = thing.parts();
        String last = parts.get(parts.size() - 1);
        return NAMES.getOrDefault(last, List.of(last, last)).get(language);
    }
}
