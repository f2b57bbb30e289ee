// SPDX-License-Identifier: Apache-2.0
/**
 * The page that shows the devices of a board to people: views whose every coordinate is decided,
 * made of a {@link org.vfiodt.devices.Platform}. {@link org.vfiodt.render.page.BoardPage} makes all
 * of it.
 */
package org.vfiodt.render.page;
