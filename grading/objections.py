"""The checks that may object to how a point is told, in the order in which they are asked."""

from grading.actors import done_by_another
from grading.alternatives import other_choice
from grading.bound import all_told_for_some, other_side_of_year
from grading.bystander import stood_by
from grading.careers import other_order_of_houses
from grading.caused import caused_not_cured
from grading.company import other_company
from grading.comparisons import other_side_of_plan
from grading.contrary import contrary_deed, left_as_it_was, moved_after_all
from grading.credit import credited_to_another
from grading.degrees import mere_part, other_degree
from grading.directions import reversed_direction
from grading.disowned import disowned
from grading.doers import denied, failed, given_away, inflated, lower_rank
from grading.exceptions import exception_made
from grading.firsts import not_the_first
from grading.honours import other_class
from grading.lasted import took_otherwise
from grading.marks import other_mark
from grading.means import means_blamed
from grading.measured import other_unit
from grading.misnamed import other_thing, swapped_name
from grading.opposites import opposite
from grading.ordinals import other_ordinal
from grading.outcomes import other_outcome
from grading.pairing import paired_otherwise
from grading.passages import moved_back, turned_back
from grading.polarity import admitted, negated, not_without, once_without, without
from grading.posts import other_kind_of_post, other_post
from grading.rates import other_period
from grading.remainder import part_for_rest
from grading.rhythm import other_rhythm
from grading.scopes import only_a_part
from grading.seats import only_a_seat
from grading.sequence import came_too_late
from grading.shifts import left_for_lost, size_for_end
from grading.siblings import other_sibling
from grading.slots import all_for_some, other_office
from grading.spans import other_span
from grading.standings import other_place
from grading.substituted import other_counted, substituted
from grading.swaps import changed_figure, other_code, other_on_scale, whole_for_part
from grading.targets import other_than_target
from grading.timeline import told_backwards
from grading.tongues import fewer_tongues
from grading.totals import not_all_of_them
from grading.turned import turned_about
from grading.unearned import came_by_itself, taken_for_mine

CHECKS = (
    denied,
    failed,
    disowned,
    admitted,
    without,
    not_without,
    once_without,
    negated,
    given_away,
    done_by_another,
    credited_to_another,
    stood_by,
    taken_for_mine,
    came_by_itself,
    inflated,
    lower_rank,
    mere_part,
    only_a_seat,
    other_company,
    other_post,
    other_kind_of_post,
    swapped_name,
    reversed_direction,
    turned_about,
    turned_back,
    moved_back,
    other_order_of_houses,
    other_choice,
    told_backwards,
    size_for_end,
    left_for_lost,
    changed_figure,
    took_otherwise,
    other_unit,
    part_for_rest,
    other_rhythm,
    other_period,
    other_span,
    other_place,
    other_side_of_plan,
    other_than_target,
    other_code,
    other_on_scale,
    other_degree,
    other_mark,
    other_class,
    not_the_first,
    fewer_tongues,
    other_ordinal,
    other_office,
    all_for_some,
    all_told_for_some,
    only_a_part,
    other_side_of_year,
    came_too_late,
    opposite,
    contrary_deed,
    moved_after_all,
    other_outcome,
    caused_not_cured,
    means_blamed,
    left_as_it_was,
    not_all_of_them,
    exception_made,
    paired_otherwise,
    other_sibling,
    other_thing,
    substituted,
    other_counted,
    whole_for_part,
)

CHECKS_OF_FACTS = (
    swapped_name,
    reversed_direction,
    turned_about,
    changed_figure,
    other_code,
    other_on_scale,
    other_ordinal,
    other_office,
    opposite,
    whole_for_part,
)
"""What is asked of each piece of a long point too."""
