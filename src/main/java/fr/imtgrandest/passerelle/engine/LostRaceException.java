package fr.imtgrandest.passerelle.engine;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Others changed the same in the same moment, each time that an act was tried; nothing was changed by it. */
@ResponseStatus(HttpStatus.CONFLICT)
public final class LostRaceException extends RuntimeException {

    LostRaceException(PageAct act, @Nullable Throwable cause) {
        super(act + " lost every race", cause);
    }
}
