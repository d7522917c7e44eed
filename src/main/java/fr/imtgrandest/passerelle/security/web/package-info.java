/** The pages of sign-in. */
@NullMarked
package fr.imtgrandest.passerelle.security.web;

import org.jspecify.annotations.NullMarked;
