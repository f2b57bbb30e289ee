// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.fact;

import java.util.Optional;
import java.util.regex.Pattern;
import org.vfiodt.source.Span;

/**
 * One way in which a fact can show in a tree.
 *
 * @param file from the top of the tree
 * @param pattern that must be found in the file; without one the file must exist
 * @param absent turns the answer round: no such file, or the pattern not in it
 * @param at its place in the data file
 */
record Alternative(String file, Optional<Pattern> pattern, boolean absent, Span at) {}
