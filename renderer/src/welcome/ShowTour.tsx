import { Footprints } from "lucide-react";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { Button } from "../ui/Button.tsx";

/** Shows the tour again. */
export function ShowTour() {
  const { tour } = useServices();
  return (
    <Button small onClick={tour.start}>
      <Footprints aria-hidden="true" />
      {text.welcome.tour.again}
    </Button>
  );
}
