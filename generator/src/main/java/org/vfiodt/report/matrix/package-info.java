// SPDX-License-Identifier: Apache-2.0
/** A finished check: kernels, patches and checks with a cell where they meet, and its forms. */
package org.vfiodt.report.matrix;
