// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts;

/**
 * What an input may cost. Every limit has a diagnostic of its own that names it.
 *
 * @param includeDepth files open at once
 * @param includes files included in all, however often each
 * @param sourceBytes bytes of one source file
 * @param flatBytes characters after preprocessing and inclusion
 * @param expansionTokens tokens that one use of a macro may turn into
 * @param allExpansionTokens tokens that all uses of macros may turn into, and directives obeyed
 * @param tokens words and signs of one source after preprocessing; a quarter of it for a source
 *     with faults or rare syntax
 * @param nesting nodes inside each other below the root node; open brackets or choices of an
 *     expression, open {@code #if} lines
 * @param binaryBytes bytes of all {@code /incbin/} of a source together
 * @param errors diagnostics before the rest is dropped
 */
public record DtsLimits(
    int includeDepth,
    int includes,
    int sourceBytes,
    int flatBytes,
    int expansionTokens,
    int allExpansionTokens,
    int tokens,
    int nesting,
    int binaryBytes,
    int errors) {
  /** Far above every board of the kernel, far below what hurts. */
  public static final DtsLimits DEFAULT =
      new DtsLimits(100, 10_000, 16 << 20, 64 << 20, 1 << 20, 4 << 20, 4 << 20, 128, 64 << 20, 100);
}
