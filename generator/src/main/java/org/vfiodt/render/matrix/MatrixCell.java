// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.matrix;

import java.util.Optional;
import org.vfiodt.render.page.PageView;

/**
 * Where a patch and a check meet.
 *
 * @param mark empty when another part of the check has the cell
 * @param target id of the part that tells more
 * @param name of the cell
 * @param note how long it took, or whose result it is; may be empty
 * @param timed whether the note is a time
 */
public record MatrixCell(
    String column,
    Optional<StatusMark> mark,
    String target,
    String name,
    String note,
    boolean timed)
    implements PageView {}
