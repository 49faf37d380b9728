package org.althing.adapter.cli.program;

import java.util.List;

/** Looks at everything that an administrator should know of. */
@FunctionalInterface
public interface Checks {
    /** Every finding, the good ones too, in a fixed order. A configuration that is refused is a finding, not an exception. */
    List<Finding> run();
}
