package fr.imtgrandest.passerelle.agreement.web;

import fr.imtgrandest.passerelle.agreement.AgreementCases;
import fr.imtgrandest.passerelle.agreement.Answer;
import fr.imtgrandest.passerelle.agreement.CaseFile;
import fr.imtgrandest.passerelle.agreement.CaseSheet;
import fr.imtgrandest.passerelle.agreement.Circle;
import fr.imtgrandest.passerelle.agreement.SignatureGiven;
import fr.imtgrandest.passerelle.identity.GroupNames;
import fr.imtgrandest.passerelle.identity.People;
import fr.imtgrandest.passerelle.identity.Reader;
import fr.imtgrandest.passerelle.task.Fact;
import fr.imtgrandest.passerelle.task.FieldLabels;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What schools, directors, security officers and signatories answered, in the reader's words. */
@Component
class CaseAnswers {

    private final AgreementCases cases;
    private final FieldLabels labels;
    private final People people;
    private final GroupNames groups;
    private final CaseSheet sheet;

    CaseAnswers(AgreementCases cases, FieldLabels labels, People people, GroupNames groups, CaseSheet sheet) {
        this.cases = cases;
        this.labels = labels;
        this.people = people;
        this.groups = groups;
        this.sheet = sheet;
    }

    List<Fact> schools(CaseFile file, Locale locale) {
        return file.answers().stream()
                .map(answer -> new Fact(
                        labels.school(answer.school()),
                        sentence(
                                labels.value("participation", answer.participation(), locale),
                                answer.comment(),
                                by(answer, file, locale),
                                locale)))
                .toList();
    }

    private String by(Answer answer, CaseFile file, Locale locale) {
        if (answer.by() != null) {
            return who(answer.by(), answer.at(), locale);
        }
        boolean leads = answer.school().equals(file.proposal().leadSchool());
        return labels.message(leads ? "agreement.page.answers.lead" : "agreement.page.answers.silent", locale);
    }

    /** The signatures, and what was decided of a copy that differs from the approved text. */
    List<Fact> signatures(CaseFile file, Function<@Nullable String, String> subject, Locale locale) {
        Stream<Fact> signatures = file.signatures().stream()
                .map(given -> new Fact(
                        sheet.party(given.party(), locale),
                        signature(given, locale) + subject.apply(given.contentHash())));
        Stream<Fact> resolution = Stream.ofNullable(file.copyResolution())
                .filter(resolved -> resolved.round() == file.round())
                .map(resolved -> sheet.resolution(resolved, locale));
        return Stream.concat(signatures, resolution).toList();
    }

    private String signature(SignatureGiven given, Locale locale) {
        return String.join(
                ", ",
                given.name(),
                given.capacity(),
                given.place(),
                FieldLabels.date(given.signedOn(), locale),
                labels.value("signatureMethod", given.method(), locale));
    }

    /** The comments of security opinions, for those of their circle; none for others, as if there were none. */
    List<Fact> confidentialOpinions(CaseFile file, Reader reader, Locale locale) {
        return cases.confidentialOpinions(file.about().reference()).stream()
                .filter(opinion -> Circle.includes(reader, opinion.author(), file))
                .map(opinion -> new Fact(
                        groups.name(opinion.group(), locale),
                        opinion.comment() + " — " + who(opinion.author(), opinion.at(), locale)))
                .toList();
    }

    private String who(String userId, Instant at, Locale locale) {
        return people.name(userId) + ", " + FieldLabels.day(at, locale);
    }

    private String sentence(String answer, @Nullable String comment, String by, Locale locale) {
        return (comment == null ? answer : labels.about(answer, comment, locale)) + " — " + by;
    }
}
