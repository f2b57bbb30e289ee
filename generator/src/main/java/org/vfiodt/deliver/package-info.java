// SPDX-License-Identifier: Apache-2.0
/** What people take to the board: images of U-Boot, a card, and papers about all of it. */
package org.vfiodt.deliver;
