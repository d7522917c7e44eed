package fr.imtgrandest.passerelle.action;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the answers of the members come to. */
public final class Consultation {

    private Consultation() {}

    /**
     * Whether at least half of those asked in this round took part; to abstain expressly is to take part. Whoever has left the
     * group without an answer does not count.
     *
     * @param asked ids of the accounts that were asked
     * @param members ids of the accounts that are in the group now
     */
    public static boolean halfTookPart(
            int round, List<String> asked, List<String> members, List<MemberOpinionGiven> given) {
        Set<String> answered = given.stream()
                .filter(answer -> answer.round() == round && !answer.silent() && asked.contains(answer.member()))
                .map(MemberOpinionGiven::member)
                .collect(Collectors.toSet());
        long counted = asked.stream()
                .filter(member -> members.contains(member) || answered.contains(member))
                .count();
        return 2L * answered.size() >= counted;
    }

    /** The answers of an earlier round that hold for the same content, as of the present round; silence is none. */
    public static List<MemberOpinionGiven> standing(
            int round, List<String> members, List<MemberOpinionGiven> given, String contentHash) {
        return members.stream()
                .flatMap(member -> given.stream()
                        .filter(answer -> answer.member().equals(member) && !answer.silent())
                        .reduce((earlier, later) -> later)
                        .filter(answer -> answer.round() < round && contentHash.equals(answer.contentHash()))
                        .map(answer -> answer.asOf(round))
                        .stream())
                .toList();
    }
}
