// SPDX-License-Identifier: Apache-2.0
/** Views of the page that shows a finished check; what stands in them is decided elsewhere. */
package org.vfiodt.render.matrix;
