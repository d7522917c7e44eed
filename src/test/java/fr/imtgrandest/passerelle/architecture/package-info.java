/** Rules that hold for the whole: packages, code, models, forms, messages, documents. */
@NullMarked
package fr.imtgrandest.passerelle.architecture;

import org.jspecify.annotations.NullMarked;
