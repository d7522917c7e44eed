/** The tables of documents. */
@NullMarked
package fr.imtgrandest.passerelle.document.persistence;

import org.jspecify.annotations.NullMarked;
