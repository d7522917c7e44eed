@NullMarked
package fr.imtgrandest.passerelle.portfolio.persistence;

import org.jspecify.annotations.NullMarked;
