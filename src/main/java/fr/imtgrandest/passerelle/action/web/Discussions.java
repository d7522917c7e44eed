package fr.imtgrandest.passerelle.action.web;

import fr.imtgrandest.passerelle.action.ActionCase;
import fr.imtgrandest.passerelle.action.ActionFile;
import fr.imtgrandest.passerelle.action.ActionFiles;
import fr.imtgrandest.passerelle.action.ActionSheet;
import fr.imtgrandest.passerelle.action.CourseGiven;
import fr.imtgrandest.passerelle.approval.ApprovalSheet;
import fr.imtgrandest.passerelle.task.CaseHistoryView;
import fr.imtgrandest.passerelle.task.Fact;
import fr.imtgrandest.passerelle.task.FieldLabels;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Tells what people said of an action on its way. */
@Component
class Discussions {

    private final ActionFiles files;
    private final ActionSheet sheet;
    private final ApprovalSheet approvals;
    private final CaseHistoryView history;
    private final FieldLabels labels;

    Discussions(
            ActionFiles files,
            ActionSheet sheet,
            ApprovalSheet approvals,
            CaseHistoryView history,
            FieldLabels labels) {
        this.files = files;
        this.sheet = sheet;
        this.approvals = approvals;
        this.history = history;
        this.labels = labels;
    }

    ActionPage.Discussion of(ActionCase action, Locale locale) {
        ActionFile file = files.read(action);
        return new ActionPage.Discussion(
                sheet.allConsultation(file.consultation(), file.round(), locale),
                approvals.allDecisions(file.decisions(), file.round(), hash -> "", locale),
                approvals.allVotes(file.votes(), file.round(), hash -> "", locale),
                course(file, locale),
                history.lines(action.reference(), locale));
    }

    private List<Fact> course(ActionFile file, Locale locale) {
        List<Fact> facts = new ArrayList<>();
        for (CourseGiven given : file.courses()) {
            facts.add(new Fact(labels.message("action.page.course.proposed", locale), sheet.course(given, locale)));
            facts.addAll(approvals.allVotes(given.votes(), 1, hash -> "", locale));
        }
        return facts;
    }
}
