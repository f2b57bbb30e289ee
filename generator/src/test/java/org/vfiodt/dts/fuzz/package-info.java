// SPDX-License-Identifier: Apache-2.0
/**
 * What fuzzing runs: one small class per way through the compiler. Each takes any bytes and fails
 * only where an invariant is broken. {@code ci/fuzz.sh} runs them under Jazzer; {@link
 * org.vfiodt.dts.fuzz.SeedReplayTest} runs them over every kept input in every build.
 */
package org.vfiodt.dts.fuzz;
