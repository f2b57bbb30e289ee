// SPDX-License-Identifier: Apache-2.0
/**
 * Changes kernel files as a few years of development would, and judges where edits land then. What
 * is right is found without the edit engine: texts are cut and put together, and that is all.
 */
package org.vfiodt.edit.mutate;
