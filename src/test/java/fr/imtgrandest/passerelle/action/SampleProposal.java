package fr.imtgrandest.passerelle.action;

import fr.imtgrandest.passerelle.agreement.Dimension;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A proposal to vary in tests. */
public final class SampleProposal {

    private String title = "Cartographier les laboratoires partenaires";
    private ActionCategory category = ActionCategory.THEMATIC;
    private String theme = "materials";
    private Dimension dimension = Dimension.JOINT_PROJECTS;
    private String objectives = "Savoir qui travaille avec qui.";
    private List<String> schools = List.of("ensg", "eost");
    private String budgetEur = "4500.00";
    private LocalDate startDate = LocalDate.of(2027, 1, 1);
    private LocalDate endDate = LocalDate.of(2027, 12, 31);
    private List<String> partners = List.of();
    private List<String> agreements = List.of();

    public SampleProposal title(String value) {
        title = value;
        return this;
    }

    public SampleProposal category(ActionCategory value) {
        category = value;
        return this;
    }

    public SampleProposal theme(String value) {
        theme = value;
        return this;
    }

    public SampleProposal dimension(Dimension value) {
        dimension = value;
        return this;
    }

    public SampleProposal objectives(String value) {
        objectives = value;
        return this;
    }

    /** The first leads. */
    public SampleProposal schools(List<String> value) {
        schools = value;
        return this;
    }

    public SampleProposal budget(String value) {
        budgetEur = value;
        return this;
    }

    public SampleProposal from(LocalDate start, LocalDate end) {
        startDate = start;
        endDate = end;
        return this;
    }

    public SampleProposal partners(String... value) {
        partners = List.of(value);
        return this;
    }

    public SampleProposal agreements(String... value) {
        agreements = List.of(value);
        return this;
    }

    public ActionProposal build() {
        return new ActionProposal(
                title,
                category,
                theme,
                dimension,
                objectives,
                "Des projets communs.",
                schools.get(0),
                schools,
                new BigDecimal(budgetEur),
                FundingSource.SCHOOLS,
                startDate,
                endDate,
                partners,
                agreements);
    }
}
