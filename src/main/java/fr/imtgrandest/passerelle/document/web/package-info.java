/** Pages about papers. */
@NullMarked
package fr.imtgrandest.passerelle.document.web;

import org.jspecify.annotations.NullMarked;
