// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render;

import org.vfiodt.edit.recipe.RecipeFile;

/**
 * A new file.
 *
 * @param text one character a byte
 */
record DraftFile(RecipeFile recipe, String text) {}
