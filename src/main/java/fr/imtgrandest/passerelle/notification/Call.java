package fr.imtgrandest.passerelle.notification;

import java.util.List;

/**
 * What a job is to tell to whom.
 *
 * @param userId of the recipient; empty while they are not known
 * @param failures how often the mail server did not take it
 */
record Call(String topic, String thing, String userId, int failures) {

    private static final String SEPARATOR = "\t";

    String text() {
        return String.join(SEPARATOR, topic, thing, userId, Integer.toString(failures));
    }

    static Call parse(String text) {
        List<String> parts = List.of(text.split(SEPARATOR, -1));
        return new Call(parts.get(0), parts.get(1), parts.get(2), Integer.parseInt(parts.get(3)));
    }

    Call to(String recipient) {
        return new Call(topic, thing, recipient, failures);
    }

    Call failedAgain() {
        return new Call(topic, thing, userId, failures + 1);
    }
}
