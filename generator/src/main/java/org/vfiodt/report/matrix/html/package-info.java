// SPDX-License-Identifier: Apache-2.0
/** A finished check as one page: what of it is shown, in which words, and how much of it. */
package org.vfiodt.report.matrix.html;
