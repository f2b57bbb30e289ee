// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.page;

/**
 * A choice of the filter.
 *
 * @param value as it stands at the devices
 * @param count how many devices it holds for
 */
record FilterOption(String value, String label, int count) {}
