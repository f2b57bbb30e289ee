// SPDX-License-Identifier: Apache-2.0
/** The edit recipes of {@code kernel-patches}, read into records that remember their places. */
package org.vfiodt.edit.recipe;
