// SPDX-License-Identifier: Apache-2.0
/** What is checked: the trees that the patches of a spec or of a mailbox make, one by one. */
package org.vfiodt.check.series;
