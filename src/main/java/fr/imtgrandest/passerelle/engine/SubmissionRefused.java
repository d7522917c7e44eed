package fr.imtgrandest.passerelle.engine;

import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;

// The only exception that the engine's REST resources answer with 400 for starts and completions alike.

/** What a person sent cannot be accepted as it is; the message says what to put right, in their language, as HTML. */
public final class SubmissionRefused extends FormFieldValidationException {

    public SubmissionRefused(String message) {
        super(message, message);
        setCode(ErrorCode.SUBMISSION_REFUSED);
    }
}
