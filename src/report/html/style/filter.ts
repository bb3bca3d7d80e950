/** What the filter leaves out; paper shows all. */
export const filter = /* css */ `
@media screen {
  :root:has(#show-citation:not(:checked)) .s.k-citation {
    --l1: none;
  }
  :root:has(#show-body:not(:checked)) .s.k-body {
    --l2: none;
  }
  :root:has(#show-target:not(:checked)) .s.k-target {
    --l3: none;
  }
  :root:has(#show-phase:not(:checked)) .s.k-phase {
    --l4: none;
  }
  :root:has(#show-deadline:not(:checked)) .s.k-deadline {
    --l5: none;
  }
  :root:has(#show-finding:not(:checked)) .s.k-finding {
    text-decoration: none;
  }
  :root:has(#show-finding:not(:checked)) :is(#list-finding, .ref.k-finding, .note),
  :root:has(#show-citation:not(:checked)) :is(#list-citation, .ref.k-citation),
  :root:has(#show-target:not(:checked)) :is(#list-target, .ref.k-target),
  :root:has(#show-phase:not(:checked)) :is(#list-phase, .ref.k-phase, .chart .k-phase),
  :root:has(#show-deadline:not(:checked)) :is(#list-deadline, .ref.k-deadline, .chart .k-deadline, .undated .k-deadline),
  :root:has(#show-body:not(:checked)) :is(#list-body, .ref.k-body) {
    display: none;
  }
}
`
