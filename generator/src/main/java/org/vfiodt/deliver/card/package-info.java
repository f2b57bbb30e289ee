// SPDX-License-Identifier: Apache-2.0
/** The card that the board boots from. */
package org.vfiodt.deliver.card;
