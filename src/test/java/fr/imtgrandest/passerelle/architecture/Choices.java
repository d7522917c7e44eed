package fr.imtgrandest.passerelle.architecture;

import com.fasterxml.jackson.databind.JsonNode;
import fr.imtgrandest.passerelle.action.Acceptance;
import fr.imtgrandest.passerelle.action.ActionCategory;
import fr.imtgrandest.passerelle.action.ActionOutcome;
import fr.imtgrandest.passerelle.action.CheckOutcome;
import fr.imtgrandest.passerelle.action.Continuation;
import fr.imtgrandest.passerelle.action.Course;
import fr.imtgrandest.passerelle.action.FundingSource;
import fr.imtgrandest.passerelle.action.Light;
import fr.imtgrandest.passerelle.action.MemberOpinion;
import fr.imtgrandest.passerelle.agreement.AgreementType;
import fr.imtgrandest.passerelle.agreement.ArbitrationOutcome;
import fr.imtgrandest.passerelle.agreement.CopyOutcome;
import fr.imtgrandest.passerelle.agreement.DegreeAwarding;
import fr.imtgrandest.passerelle.agreement.Dimension;
import fr.imtgrandest.passerelle.agreement.DraftOutcome;
import fr.imtgrandest.passerelle.agreement.Opinion;
import fr.imtgrandest.passerelle.agreement.Participation;
import fr.imtgrandest.passerelle.agreement.PersonalData;
import fr.imtgrandest.passerelle.agreement.RoundOutcome;
import fr.imtgrandest.passerelle.agreement.ScreeningOutcome;
import fr.imtgrandest.passerelle.agreement.SignatureMethod;
import fr.imtgrandest.passerelle.agreement.SignatureOutcome;
import fr.imtgrandest.passerelle.agreement.TemplateDeviation;
import fr.imtgrandest.passerelle.approval.ApprovalOutcome;
import fr.imtgrandest.passerelle.approval.Decision;
import fr.imtgrandest.passerelle.approval.Vote;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The values that a variable may take, as Java knows them; a choice that only the model reads is taken from its form. */
final class Choices {

    static final Map<String, Class<? extends Enum<?>>> IN_JAVA = Map.ofEntries(
            Map.entry("agreementType", AgreementType.class),
            Map.entry("dimension", Dimension.class),
            Map.entry("screeningOutcome", ScreeningOutcome.class),
            Map.entry("participation", Participation.class),
            Map.entry("draftOutcome", DraftOutcome.class),
            Map.entry("degreeAwarding", DegreeAwarding.class),
            Map.entry("personalData", PersonalData.class),
            Map.entry("deviationFromTemplate", TemplateDeviation.class),
            Map.entry("opinion", Opinion.class),
            Map.entry("roundOutcome", RoundOutcome.class),
            Map.entry("arbitrationOutcome", ArbitrationOutcome.class),
            Map.entry("decision", Decision.class),
            Map.entry("vote", Vote.class),
            Map.entry("approvalOutcome", ApprovalOutcome.class),
            Map.entry("signatureOutcome", SignatureOutcome.class),
            Map.entry("copyOutcome", CopyOutcome.class),
            Map.entry("signatureMethod", SignatureMethod.class),
            Map.entry("checkOutcome", CheckOutcome.class),
            Map.entry("memberOpinion", MemberOpinion.class),
            Map.entry("continuation", Continuation.class),
            Map.entry("category", ActionCategory.class),
            Map.entry("fundingSource", FundingSource.class),
            Map.entry("acceptance", Acceptance.class),
            Map.entry("light", Light.class),
            Map.entry("course", Course.class),
            Map.entry("outcome", ActionOutcome.class),
            Map.entry("courseOutcome", ApprovalOutcome.class));

    private Choices() {}

    static Map<String, List<String>> byVariable() {
        Map<String, List<String>> choices = new HashMap<>();
        FormFile.all().stream()
                .flatMap(form -> form.fields().stream())
                .filter(field -> !FormFile.values(field).isEmpty())
                .forEach(field -> choices.put(key(field), FormFile.values(field)));
        IN_JAVA.forEach((variable, type) -> choices.put(variable, names(type)));
        return choices;
    }

    /** The values that Java knows for a variable; none when it knows no such choice. */
    static List<String> inJava(String variable) {
        return IN_JAVA.containsKey(variable) ? names(Objects.requireNonNull(IN_JAVA.get(variable))) : List.of();
    }

    private static List<String> names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }

    private static String key(JsonNode field) {
        return field.path("key").asText();
    }
}
