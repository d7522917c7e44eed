/** The pages themselves. */
@NullMarked
package fr.imtgrandest.passerelle.portfolio.web;

import org.jspecify.annotations.NullMarked;
