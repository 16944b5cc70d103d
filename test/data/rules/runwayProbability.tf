resource "grafana_folder" "foresight_shop_8afdad" {
  uid   = "foresight-716a5f24e3fe97e9"
  title = "Shop"
}

resource "grafana_rule_group" "foresight_predictive_f8926e" {
  name             = "predictive"
  folder_uid       = grafana_folder.foresight_shop_8afdad.uid
  interval_seconds = 60

  rule {
    uid            = "foresight-8f287be40deb1d4b"
    name           = "Memory may run out"
    condition      = "C"
    for            = "5m"
    no_data_state  = "OK"
    exec_err_state = "Error"
    labels = {
      "team"           = "checkout"
      "foresight_kind" = "runway"
      "severity"       = "warning"
    }
    annotations = {
      "summary"          = "Memory may run out"
      "description"      = "{{ define \"value\" }}{{ if and (lt . 1.0) (gt . -1.0) }}{{ printf \"%.3g\" . }}{{ else }}{{ humanize . }}{{ end }}{{ end }}{{ with $values.C }}{{ with $labels.service }}{{ . }}: {{ else }}{{ with $values.Observed }}{{ with .Labels }}{{ . }}: {{ end }}{{ end }}{{ end }}{{ with $values.Observed }}{{ template \"value\" $values.Observed.Value }}{{ else }}value unknown{{ end }} now{{ with $values.Hours }}, the limit is {{ printf \"%.1f\" $values.Hours.Value }} h away{{ end }}. The limit of 0 is reached within 3d with a probability of {{ $values.A.Value | humanizePercentage }}.{{ else }}There are no numbers: the query has failed or has no data.{{ end }}"
      "runbook_url"      = "https://runbooks.example.org/shop"
      "event_url"        = "{{ externalURL }}a/foresight-predict-app/{{ with $labels.service }}service?var-service={{ . | urlquery }}{{ else }}forecast?linked=%7B%22source%22%3A%22prometheus%22%2C%22query%22%3A%7B%22refId%22%3A%22A%22%2C%22expr%22%3A%22node_memory_MemAvailable_bytes%22%2C%22range%22%3Atrue%7D%7D{{ end }}{{ with $values.Since }}&from={{ ((toTime .Value).Add -3600000000000).UnixMilli }}&to=now{{ end }}"
      "__dashboardUid__" = "foresight-shop"
      "__panelId__"      = "5"
    }

    data {
      ref_id         = "A"
      query_type     = "runway"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "A"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "runway"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "node_memory_MemAvailable_bytes"
          "range" = true
        }
        "training"    = "14d"
        "step"        = "1h"
        "output"      = "probability"
        "limit"       = 0
        "crossing"    = "below"
        "horizon"     = "3d"
        "partialData" = "error"
      })

      relative_time_range {
        from = 86400
        to   = 0
      }
    }

    data {
      ref_id         = "C"
      query_type     = ""
      datasource_uid = "__expr__"
      model = jsonencode({
        "refId" = "C"
        "datasource" = {
          "type" = "__expr__"
          "uid"  = "__expr__"
        }
        "type"       = "threshold"
        "expression" = "A"
        "conditions" = [
          {
            "evaluator" = {
              "type" = "gt"
              "params" = [
                0.9,
              ]
            }
            "unloadEvaluator" = {
              "type" = "lt"
              "params" = [
                0.8,
              ]
            }
          },
        ]
      })

      relative_time_range {
        from = 0
        to   = 0
      }
    }

    data {
      ref_id         = "Observed"
      query_type     = "runway"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "Observed"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "runway"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "node_memory_MemAvailable_bytes"
          "range" = true
        }
        "training"    = "14d"
        "step"        = "1h"
        "output"      = "probability"
        "limit"       = 0
        "crossing"    = "below"
        "horizon"     = "3d"
        "evidence"    = "observed"
        "partialData" = "error"
      })

      relative_time_range {
        from = 86400
        to   = 0
      }
    }

    data {
      ref_id         = "Hours"
      query_type     = "runway"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "Hours"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "runway"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "node_memory_MemAvailable_bytes"
          "range" = true
        }
        "training"    = "14d"
        "step"        = "1h"
        "output"      = "probability"
        "limit"       = 0
        "crossing"    = "below"
        "horizon"     = "3d"
        "evidence"    = "hours"
        "partialData" = "error"
      })

      relative_time_range {
        from = 86400
        to   = 0
      }
    }
  }
}
