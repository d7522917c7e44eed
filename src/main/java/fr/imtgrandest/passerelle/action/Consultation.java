package fr.imtgrandest.passerelle.action;

import java.util.List;

/** What the answers of the members come to. */
public final class Consultation {

    private Consultation() {}

    /** Whether at least half of those asked in this round took part; to abstain expressly is to take part. */
    public static boolean halfTookPart(int round, List<String> asked, List<MemberOpinionGiven> given) {
        long answers = given.stream()
                .filter(answer -> answer.round() == round && !answer.silent() && asked.contains(answer.member()))
                .count();
        return 2 * answers >= asked.size();
    }
}
