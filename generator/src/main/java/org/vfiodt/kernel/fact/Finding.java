// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.fact;

import java.util.Optional;

/**
 * What came out of looking for one fact.
 *
 * @param fact its name
 * @param holds whether it holds
 * @param evidence the sentence of its data file
 * @param place file and line that decided, such as {@code drivers/vfio/vfio.c:42}; a file alone
 *     when its being there or missing decided; empty when the fact does not hold
 */
public record Finding(String fact, boolean holds, String evidence, Optional<String> place) {}
