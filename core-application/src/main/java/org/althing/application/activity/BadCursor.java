package org.althing.application.activity;

import java.util.List;
import org.althing.application.Cursor;
import org.althing.application.FieldError;
import org.althing.application.Problem;
import org.althing.application.Refusal;
import org.althing.application.Refuses;

/** The place in the list is none that this list gave. */
@Refuses(Problem.REQUEST_INVALID)
public record BadCursor() implements Refusal, ListActivity.Result {
    @Override
    public String detail() {
        return "The place in the list is not one that this list gave.";
    }

    @Override
    public List<FieldError> errors() {
        return List.of(new FieldError("/after", FieldError.BREAKS_RULE, "It must be " + Cursor.RULE + "."));
    }
}
