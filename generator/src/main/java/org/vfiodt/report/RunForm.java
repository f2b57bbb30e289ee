// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report;

import java.util.function.Function;

/**
 * How a run of {@code test} is written in one format.
 *
 * @param fileName its name in a run directory
 */
record RunForm(String fileName, Function<RunReport, String> writer) {}
