// SPDX-License-Identifier: Apache-2.0
/** Plans to text: views, templates, the layout of kernel C, and recipes applied to the tree. */
package org.vfiodt.render;
