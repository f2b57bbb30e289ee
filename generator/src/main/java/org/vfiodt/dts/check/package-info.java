// SPDX-License-Identifier: Apache-2.0
/**
 * Checks: rules about a whole device tree, each with a name, a level and prerequisites. {@link
 * org.vfiodt.dts.check.Checker} runs those that {@link org.vfiodt.dts.check.CheckLevels} has on and
 * gives their findings as diagnostics whose code is the check's name.
 *
 * <p>Adding one: write a class with a {@code CHECKS} list (or extend one about the same subject),
 * and name that list in {@link org.vfiodt.dts.check.Checks}. A check is one entry:
 *
 * <pre>{@code
 * static final List<Check> CHECKS =
 *     List.of(
 *         Check.warning(
 *                 "reg_alignment",
 *                 "A region does not start at a multiple of four.",
 *                 Rule.property("reg", RegisterChecks::aligned))
 *             .after("reg_format"));
 *
 * private static void aligned(TreeNode node, Property reg, Report report) {
 *   if (reg.cell(0) % 4 != 0) {
 *     report.add(Finding.of(node, reg, 0, "the region starts at an odd address"));
 *   }
 * }
 * }</pre>
 *
 * <p>A {@link org.vfiodt.dts.check.Rule} looks at each node, at each property of a name (cheap:
 * there is an index), or at the whole tree. A {@link org.vfiodt.dts.check.Finding} names the node
 * that is wrong and points at the node, the property, or the cell at a byte offset. Every check has
 * fixtures in {@code dts/check/NAME}: at least one source that it finds something in and one where
 * it does not; a test demands them.
 */
package org.vfiodt.dts.check;
