// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.check;

import java.util.Objects;
import java.util.Optional;
import org.vfiodt.check.observe.Check;
import org.vfiodt.check.observe.Look;
import org.vfiodt.check.observe.TreeUnderTest;

/**
 * A column of the matrix, ready for work.
 *
 * @param missing programs that this machine lacks for it, in words for people; empty for none
 */
record Column(CheckDefinition definition, Check check, Optional<String> missing) {
  Column {
    Objects.requireNonNull(definition);
    Objects.requireNonNull(check);
    Objects.requireNonNull(missing);
  }

  /** What it would do with a tree; a reason not to do it comes before anything that costs time. */
  Look look(TreeUnderTest tree) {
    if (missing.isPresent()) {
      return new Look.Skip(missing.get());
    }
    if (definition.of() == CheckDefinition.Of.MAIL && tree.step().isBase()) {
      return new Look.Skip("the base is no patch");
    }
    if (definition.of() == CheckDefinition.Of.TREE && !tree.applies()) {
      return new Look.Skip("the patch does not apply");
    }
    return check.look(tree);
  }
}
