// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.maintainers;

/**
 * A line of a section, such as {@code M:} or {@code F:}.
 *
 * @param type its letter
 * @param value one character a byte
 */
record Entry(char type, String value) {}
