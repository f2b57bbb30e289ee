// SPDX-License-Identifier: Apache-2.0
/**
 * C preprocessing and {@code /include/} of device tree source: the same text as {@code cpp -undef
 * -x assembler-with-cpp} gives dtc, with the origin of every character.
 */
package org.vfiodt.dts.preprocess;
