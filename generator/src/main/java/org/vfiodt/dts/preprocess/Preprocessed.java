// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.preprocess;

import java.util.Set;

/**
 * One source, ready to be parsed.
 *
 * @param macros the names of all macros that were defined at the end, for suggestions
 */
public record Preprocessed(FlatText text, Set<String> macros) {}
