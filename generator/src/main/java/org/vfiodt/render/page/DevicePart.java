// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.page;

/** Something that a device has of another node, or gives it, and what is said about it. */
record DevicePart(String before, NodeLink node, String behind) implements PageView {}
