// SPDX-License-Identifier: Apache-2.0
/**
 * Views of the generated driver: one record per template in {@code templates/driver}. Features add
 * parts to it; facts of the kernel tree decide between ways of doing the same.
 */
package org.vfiodt.render.driver;
