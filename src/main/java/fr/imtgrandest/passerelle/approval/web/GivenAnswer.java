package fr.imtgrandest.passerelle.approval.web;

/**
 * What somebody has filled in on a card.
 *
 * @param task id of the task
 * @param choice an option of its form; empty to approve without reserve, where several are approved together
 */
record GivenAnswer(String task, String choice, String reason, boolean approves) {

    static final GivenAnswer NONE = new GivenAnswer("", "", "");

    GivenAnswer(String task, String choice, String reason) {
        this(task, choice, reason, false);
    }

    /** The part of the card that is to be mended if the answer is refused. */
    public String field() {
        return choice.isEmpty() ? "choice" : "reason";
    }

    static GivenAnswer approval(String task) {
        return new GivenAnswer(task, "", "", true);
    }
}
